import * as vscode from "vscode";
import type { PanelRequest, PanelState } from "../../report/panel-protocol.ts";
import type { Runs } from "../runs.ts";
import { say } from "../say.ts";
import { dressPanel } from "./dress-panel.ts";
import { panelState, restoredState } from "./panel-state.ts";

const viewType = "acrDoctor.report";

/** Does what a report asks for; the state is the one that the report shows. */
export type PanelHandler = (request: PanelRequest, state: PanelState) => void;

export interface Panels {
  /** Opens the report of the last run of a key, or brings it to the front. */
  show(key: string): void;
  dispose(): void;
}

/** One web view a registry, brought up to date whenever there is a new run, and restored after a reload of the window. */
export function createPanels(
  runs: Runs,
  extensionUri: vscode.Uri,
  handle: PanelHandler,
): Panels {
  const panels = new Map<string, vscode.WebviewPanel>();
  const restored = new Map<string, PanelState>();

  const stateOf = (key: string): PanelState | undefined => {
    const run = runs.get(key);
    return run === undefined ? restored.get(key) : panelState(run, runs);
  };

  const update = (key: string): void => {
    const panel = panels.get(key);
    const state = stateOf(key);
    if (panel !== undefined && state !== undefined) {
      panel.title = titleOf(state);
      void panel.webview.postMessage(state);
    }
  };

  const adopt = (key: string, panel: vscode.WebviewPanel): void => {
    panels.set(key, panel);
    panel.webview.onDidReceiveMessage((request: PanelRequest) => {
      const state = stateOf(key);
      if (request.kind === "ready") {
        update(key);
      } else if (state !== undefined) {
        handle(request, state);
      }
    });
    panel.onDidDispose(() => {
      panels.delete(key);
      restored.delete(key);
    });
    dressPanel(panel, extensionUri);
  };

  const subscriptions = vscode.Disposable.from(
    runs.onDidChange(update),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (panel, kept: unknown) => {
        const state = restoredState(kept);
        if (state === undefined) {
          panel.dispose();
        } else {
          restored.set(state.key, state);
          adopt(state.key, panel);
        }
        return Promise.resolve();
      },
    }),
  );

  return {
    show: (key) => {
      const open = panels.get(key);
      const state = stateOf(key);
      if (open !== undefined) {
        open.reveal();
      } else if (state !== undefined) {
        adopt(
          key,
          vscode.window.createWebviewPanel(
            viewType,
            titleOf(state),
            vscode.ViewColumn.Active,
          ),
        );
      }
    },
    dispose: () => {
      subscriptions.dispose();
    },
  };
}

function titleOf({ view }: PanelState): string {
  return say("extension.panel.title", { registry: view.title });
}
