import type { Say } from "../messages/text.ts";
import type {
  NameAnswer,
  PrivateName,
  PrivateNames,
} from "../model/private-names.ts";
import type { NamesView } from "./view.ts";

/** The table of the registry's names. */
export function namesView(
  { names, complete }: PrivateNames,
  say: Say,
): NamesView {
  return {
    names: names.map((name) => ({
      host: name.host,
      endpoint: say(
        name.keptByHand
          ? "report.names.endpoint-by-hand"
          : "report.names.endpoint",
        { endpoint: name.endpoint, network: name.network },
      ),
      expected: name.expected ?? say("report.names.no-address"),
      answers: name.answers.map((answer) => answerText(answer, name, say)),
    })),
    notes: [
      say("report.names.about"),
      ...(complete ? [] : [say("report.names.incomplete")]),
    ],
  };
}

function answerText(
  { networks, state, addresses }: NameAnswer,
  { expected }: PrivateName,
  say: Say,
): string {
  const who =
    networks.length === 0
      ? say("report.names.machine")
      : say("report.names.zone", { networks });
  const isOther = addresses.some((address) => address !== expected);
  return say(isOther ? "report.names.other" : `report.names.${state}`, {
    who,
    addresses,
  });
}
