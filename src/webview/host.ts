import type {
  ExplanationRequest,
  ExplanationState,
} from "../report/explanation-protocol.ts";
import type { PanelRequest, PanelState } from "../report/panel-protocol.ts";

interface VsCodeApi {
  postMessage(message: PanelRequest | ExplanationRequest): void;
  setState(state: PanelState | ExplanationState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

/** Asks the extension for something. */
export function ask(request: PanelRequest | ExplanationRequest): void {
  api.postMessage(request);
}

/** Keeps what is shown, so that it is there again after a reload of the window. */
export function keep(state: PanelState | ExplanationState): void {
  api.setState(state);
}
