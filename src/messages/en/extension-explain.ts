/** What the extension says in VS Code where it explains error texts. */
export const extensionExplain = {
  "extension.task.explain": "Reading the text.",
  "extension.task.address": "Looking for who sends from {address}.",

  "extension.task.logs": "Reading the last pull errors of {name}.",

  "extension.explain.title": "Explanation",
  "extension.explain.pick": "Explain which text?",
  "extension.explain.clipboard": "Clipboard",
  "extension.explain.document": "The open document",
  "extension.explain.type": "Type or paste an error",
  "extension.explain.type.prompt":
    "The error as docker, kubectl, az or a log printed it. What has several lines is better taken from the clipboard.",
  "extension.explain.typed": "typed",
  "extension.explain.selection": "{name}, selection",
  "extension.explain.lines": "lines: {count}",
  "extension.explain.copied": "Explanation copied",

  "extension.explain.problem": "{subject}: {hop}. {symptom}",
  "extension.explain.notRelated":
    "No problem of a registry's network or access: {symptom}",
  "extension.explain.elsewhere": "no problem of a registry's network or access",
  "extension.explain.toldLast":
    "The same failure is told for the last time here (times in all: {count})",
  "extension.explain.diagnose": "Diagnose this journey",

  "extension.explain.logOf": "log of {name}",
  "extension.explain.cut":
    "The log is longer than what was read: its last part is explained.",
  "extension.explain.mayRun": "Run a command in the cluster?",
  "extension.explain.runCommand": "Run the Command",

  "extension.explain.pickConsumer": "Whose pull is it?",
  "extension.explain.reason.address":
    "The registry saw an address from which it sends.",
  "extension.explain.reason.image": "It runs this image.",
  "extension.explain.reason.repository": "It runs another tag of this image.",
  "extension.explain.reason.emitter": "The text is of its kind.",
  "extension.explain.reason.here": "The text can have been printed here.",
  "extension.explain.unseen":
    "No account that is signed in here sees the registry {loginServer}.",
  "extension.explain.chooseClouds": "Choose Clouds",
  "extension.explain.fromHere": "Look from This Machine",
} as const;
