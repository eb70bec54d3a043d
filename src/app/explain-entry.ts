/** What `dist/explain.js` offers: texts explained, and explanations in sentences; loaded at first use. */
export {
  candidates,
  isHostOf,
  mayBePrintedHere,
  type Candidate,
} from "../engine/explain/whose-pull.ts";
export { explainLog, explainSlices, explainText } from "./explain.ts";
export { explanationMarkdown } from "../report/explanation.ts";
export { explanationView, failureView } from "../report/explanation-view.ts";
