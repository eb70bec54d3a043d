import assert from "node:assert/strict";
import { judge } from "../app/judge.ts";
import {
  blocked,
  hostile,
  hostileName,
} from "../../test/reports/landscapes.ts";
import { buildView } from "./build-view.ts";
import { code, escaped, shellBlock } from "./markdown-text.ts";
import { toMarkdown } from "./markdown.ts";
import { toTerminal } from "./terminal.ts";
import type { ReportView } from "./view.ts";

function viewOf(landscape: typeof hostile): ReportView {
  return buildView(judge(landscape), landscape);
}

/** Everything but a line feed that moves a cursor, colours, rings or turns the direction of writing. */
const control = /[^\P{C}\n]/u;

describe("names that nobody should trust", () => {
  it("send nothing to a terminal but letters", () => {
    assert.doesNotMatch(toTerminal(viewOf(hostile)), control);
  });

  it("begin no line of their own", () => {
    const text = toTerminal(viewOf(hostile));
    assert.ok(text.includes("# owned"), "the name is shown");
    assert.doesNotMatch(text, /^# owned/m);
    assert.doesNotMatch(toMarkdown(viewOf(hostile)), /^\\?# owned/m);
  });

  it("become no Markdown and no HTML", () => {
    const markdown = toMarkdown(viewOf(hostile));
    const outsideCode = markdown
      .replace(/^(`{3,})[^]*?^\1$/gm, "")
      .replace(/(`+)[^`\n](?:.*?[^`])??\1(?!`)/g, "");
    assert.doesNotMatch(markdown, control);
    assert.doesNotMatch(outsideCode, /(?<!\\)<(?!https:)/);
    assert.doesNotMatch(outsideCode, /(?<!\\)\[/);
    assert.ok(!outsideCode.includes("&lt;"));
  });

  it("leave the tables as wide as they are", () => {
    const columns = (markdown: string): number[] =>
      markdown
        .split("\n")
        .filter((line) => line.startsWith("|"))
        .map((line) => line.split(/(?<!\\)\|/).length);
    const widths = columns(toMarkdown(viewOf(hostile)));
    assert.deepEqual(
      [...new Set(widths)],
      [...new Set(columns(toMarkdown(viewOf(blocked))))],
    );
  });

  it("are shown as they are where Markdown is rendered", () => {
    assert.equal(escaped("a*b"), "a\\*b");
    assert.equal(escaped("<b> & [c]"), "\\<b\\> &amp; \\[c\\]");
    assert.equal(escaped("two\nlines"), "two lines");
  });

  it("stay in their code span", () => {
    assert.equal(code("plain"), "`plain`");
    assert.equal(code("a`b"), "`` a`b ``");
    assert.equal(code("a``b`c"), "``` a``b`c ```");
    assert.equal(code("a|b"), "`a\\|b`");
  });

  it("stay in their block of shell lines", () => {
    assert.equal(shellBlock("a\n```\nb"), "````sh\na\n```\nb\n````");
    assert.equal(
      shellBlock(`echo ${hostileName}`).split("\n").length,
      2 + hostileName.split("\n").length,
    );
  });
});
