import type { PanelRequest, PanelState } from "../report/panel-protocol.ts";

interface VsCodeApi {
  postMessage(message: PanelRequest): void;
  setState(state: PanelState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

/** Asks the extension for something. */
export function ask(request: PanelRequest): void {
  api.postMessage(request);
}

/** Keeps what is shown, so that it is there again after a reload of the window. */
export function keep(state: PanelState): void {
  api.setState(state);
}
