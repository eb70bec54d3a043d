import type { Mistake } from "./oracle.ts";

const hostFile = "src/engine/host-patterns.ts";
const endFile = "src/engine/flow-end.ts";
const partsFile = "src/engine/decide-ends.ts";
const orderFile = "src/engine/first-match.ts";

/** Mistakes that one could make in judging the rules of a firewall. */
export const firewallMistakes: readonly Mistake[] = [
  { right: "[id.toLowerCase()]", wrong: "[id]" },
  {
    right: "matchesAny(sourcesOf(placed), part.source)",
    wrong: "matchesAny(sourcesOf(placed), part.destination)",
  },
  {
    right: "hostParts(flow.host, inOrder.flatMap(namesOf))",
    wrong: "[flow.host]",
  },
  {
    file: partsFile,
    right: "partsOf(whole.destination, destinations)",
    wrong: "[whole.destination]",
  },
  { right: "inOrder.flatMap(sourcesOf)", wrong: "[]" },
  { right: "...(rule.targetFqdns ?? []),", wrong: "" },
  { right: "ipProtocols ?? protocols ?? []", wrong: "ipProtocols ?? []" },
  { right: 'name === "any" || name', wrong: "name" },
  { right: 'name.toLowerCase() : ""', wrong: 'name : ""' },
  { right: "!(destinationPorts ?? []).some(", wrong: "![].some(" },
  { right: '=== "https" &&', wrong: '!== "" &&' },
  {
    right: "(protocol.port ?? port) === port",
    wrong: "protocol.port === port",
  },
  { right: '(): Match => "maybe"', wrong: '(): Match => "no"' },
  { right: 'both(target, "maybe")', wrong: "target" },
  { file: hostFile, right: "[host, ...below]", wrong: "below" },
  {
    file: hostFile,
    right: "const pattern = name.toLowerCase();",
    wrong: "const pattern = name;",
  },
  {
    file: hostFile,
    right: "endsWith(pattern.slice(1))",
    wrong: "endsWith(pattern.slice(2))",
  },
  { file: hostFile, right: 'replace(/^https?:\\/\\//i, "")', wrong: "trim()" },
  {
    file: hostFile,
    right: 'holdsHost(hostOf(url), part) ? "maybe"',
    wrong: 'holdsHost(hostOf(url), part) ? "yes"',
  },
  { file: hostFile, right: "endsWith(domain)", wrong: "endsWith(part)" },
  { file: hostFile, right: '"windowsupdate",', wrong: "" },
  { file: endFile, right: "start <= last)", wrong: "start < first)" },
  { file: endFile, right: "port <= Number(to)", wrong: "port < Number(to)" },
  {
    file: orderFile,
    right: "allows(other) !== allows(rule)",
    wrong: "allows(other) === allows(rule)",
  },
  {
    file: orderFile,
    right: '? { decision: "unknown", rule: allowing }',
    wrong: '? { decision: "allow", rule: allowing }',
  },
  {
    file: orderFile,
    right: "first && first.decision !== next.decision",
    wrong: "first && !next.rule",
  },
];
