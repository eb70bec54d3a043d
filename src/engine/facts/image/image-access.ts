import type { AttributesAnswer } from "../../../model/probe.ts";
import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, silent, whenKnown, type Located } from "../../located.ts";
import { attributesAnswers, manifestAnswer } from "./image-probe.ts";

/** By which of its attributes, or by which answer, the registry withholds the image from everybody; null when it does not. */
export function imageWithheld(context: JourneyContext): Located<string | null> {
  const manifest = manifestAnswer(context);
  return whenKnown(manifest, ({ status }): Located<string | null> => {
    if (status === 200) {
      return drawnFrom(manifest, null, "status");
    }
    const attributes = attributesAnswers(context);
    const stated = attributes.fact.known
      ? withholding(attributes.fact.value)
      : undefined;
    if (stated) {
      return drawnFrom(attributes, stated.text, stated.index, stated.name);
    }
    if (status === 405 || status === 409) {
      return drawnFrom(manifest, `HTTP ${status}`, "status");
    }
    return whenKnown(attributes, (answers) =>
      answers.every(({ status: each }) => each === 200 || each === 404)
        ? drawnFrom(attributes, null)
        : silent(attributes, "attributes-not-shown"),
    );
  });
}

/** The hosts other than the registry's own that the image's layers come from. */
export function foreignHosts(
  context: JourneyContext,
): Located<readonly string[]> {
  const manifest = manifestAnswer(context);
  return whenKnown(manifest, ({ status, foreignHosts: hosts, platforms }) => {
    if (hosts) {
      return drawnFrom(manifest, hosts, "foreignHosts");
    }
    return status === 200 && platforms.every(({ os }) => os !== "windows")
      ? drawnFrom(manifest, [], "platforms")
      : silent(manifest, "layers-not-looked-at");
  });
}

/** The attribute that forbids to read; a quarantine ends when the state is `Passed`. */
function withholding(
  answers: readonly AttributesAnswer[],
): { text: string; index: number; name: keyof AttributesAnswer } | undefined {
  for (const [index, answer] of answers.entries()) {
    const { readEnabled, quarantineState = "Passed" } = answer;
    if (readEnabled === false) {
      const text = `${answer.of}: readEnabled = false`;
      return { text, index, name: "readEnabled" };
    }
    if (quarantineState.toLowerCase() !== "passed") {
      const text = `${answer.of}: quarantineState = ${quarantineState}`;
      return { text, index, name: "quarantineState" };
    }
  }
  return undefined;
}
