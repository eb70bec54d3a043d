import { hostname } from "node:os";
import { parseImage } from "../model/image-reference.ts";
import { machineName, type Consumer } from "../model/landscape.ts";
import type { DiagnoseRequest } from "./diagnose-request.ts";
import { failed, type Outcome } from "./failure.ts";

/** Whether the image that was asked for is one, and can be in the registry. */
export function checkImage(
  { image }: DiagnoseRequest,
  loginServer: string,
): Outcome<undefined> {
  if (image === undefined) {
    return { ok: true, value: undefined };
  }
  const parsed = parseImage(image);
  if (!parsed) {
    return failed("failure.image-reference", { image });
  }
  return parsed.host === "" || parsed.host === loginServer
    ? { ok: true, value: undefined }
    : failed("failure.image-elsewhere", { image, registry: loginServer });
}

/** What the user named apart from this machine; undefined when nothing was named at all. */
export function namedConsumers({
  consumers,
}: DiagnoseRequest): readonly string[] | undefined {
  return consumers?.filter((name) => !isMachine(name));
}

function isMachine(name: string): boolean {
  return name.toLowerCase() === machineName;
}

/** The consumers with the image that was asked for, and this machine unless others were named. */
export function everybody(
  { consumers: names, image }: DiagnoseRequest,
  consumers: readonly Consumer[],
): Consumer[] {
  const asked = image === undefined ? undefined : [image];
  const machine: Consumer = {
    kind: "machine",
    id: machineName,
    name: hostname(),
    images: asked ?? [],
    because: "here",
  };
  const others = names
    ? consumers.map((consumer) => ({
        ...consumer,
        images: asked ?? consumer.images,
      }))
    : consumers;
  return [...others, ...((names?.some(isMachine) ?? true) ? [machine] : [])];
}
