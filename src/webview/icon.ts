/** Strokes on a field of 16 by 16. */
const paths = {
  pass: "M3.5 8.5l3 3 6-7",
  fail: "M4 4l8 8M12 4l-8 8",
  unknown: "M5.6 6a2.4 2.4 0 1 1 3.5 2.2c-.8.4-1.1.8-1.1 1.6M8 12.2v.3",
  waiting: "M5 8h6",
  reveal: "M9.5 3.5h3v3M12.5 3.5l-5 5M10.5 9.5v3h-7v-7h3",
  refresh: "M12.8 7A5 5 0 1 0 12 11M13 3.5V7H9.5",
  copy: "M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z",
  document: "M4 2.5h5.5L12 5v8.5H4zM6 8h4M6 10.5h4",
  warning: "M8 2.5l6 11H2zM8 6.5v3.5M8 11.8v.2",
} as const;

export type IconName = keyof typeof paths;

const svg = "http://www.w3.org/2000/svg";

/** A drawing that says nothing a text beside it does not say. */
export function icon(name: IconName): SVGElement {
  const drawing = document.createElementNS(svg, "svg");
  drawing.setAttribute("viewBox", "0 0 16 16");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(svg, "path");
  path.setAttribute("d", paths[name]);
  drawing.append(path);
  return drawing;
}
