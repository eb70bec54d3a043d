import * as vscode from "vscode";
import type {
  ExplanationRequest,
  ExplanationState,
} from "../../report/explanation-protocol.ts";
import { dressPanel } from "../report/dress-panel.ts";
import { say } from "../say.ts";
import type { ExplainedText, KeptExplanation } from "./explained-text.ts";
import { explanationState, keptExplanation } from "./panel-state.ts";

const viewType = "acrDoctor.explanation";

/** Does what a page asks for; the text is missing when an earlier window explained it. */
export type ExplanationHandler = (
  request: ExplanationRequest,
  explained: ExplainedText | KeptExplanation,
) => void;

/** An explanation, and what the page shows of it. */
interface Shown {
  readonly explained: ExplainedText | KeptExplanation;
  readonly state: ExplanationState;
}

export interface ExplanationPanel {
  show(explained: ExplainedText): Promise<void>;
  dispose(): void;
}

/** One web view, which shows the last explanation and is restored after a reload of the window. */
export function createExplanationPanel(
  extensionUri: vscode.Uri,
  handle: ExplanationHandler,
): ExplanationPanel {
  let panel: vscode.WebviewPanel | undefined;
  let current: Shown | undefined;

  const send = (): void => {
    if (current !== undefined) {
      void panel?.webview.postMessage(current.state);
    }
  };

  const adopt = (opened: vscode.WebviewPanel): void => {
    panel = opened;
    opened.webview.onDidReceiveMessage((request: ExplanationRequest) => {
      if (request.kind === "ready") {
        send();
      } else if (current !== undefined) {
        handle(request, current.explained);
      }
    });
    opened.onDidDispose(() => {
      panel = undefined;
      current = undefined;
    });
    dressPanel(opened, extensionUri);
  };

  const draw = async (
    explained: ExplainedText | KeptExplanation,
  ): Promise<void> => {
    const state = await explanationState(explained);
    current = { explained, state };
    send();
  };

  const serializer = vscode.window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: async (restored, state: unknown) => {
      const kept = keptExplanation(state);
      if (kept === undefined) {
        restored.dispose();
      } else {
        adopt(restored);
        await draw(kept);
      }
    },
  });

  return {
    show: async (explained) => {
      await draw(explained);
      if (panel === undefined) {
        adopt(
          vscode.window.createWebviewPanel(
            viewType,
            say("extension.explain.title"),
            vscode.ViewColumn.Beside,
          ),
        );
      } else {
        panel.reveal();
      }
    },
    dispose: () => {
      serializer.dispose();
    },
  };
}
