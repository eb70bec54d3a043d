import * as vscode from "vscode";
import { nameOf } from "../../model/arm-id.ts";

const scheme = "acr-doctor-log";

/** The logs that were fetched of consumers, as documents that cannot be written. */
export interface ConsumerLogs {
  /** Keeps the last log of a consumer and returns the address of its document. */
  put(consumerId: string, text: string): string;
  dispose(): void;
}

export function createConsumerLogs(): ConsumerLogs {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(
    scheme,
    {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? "",
    },
  );
  return {
    put: (consumerId, text) => {
      const uri = vscode.Uri.from({
        scheme,
        path: `/${nameOf(consumerId)}.log`,
        query: consumerId,
      });
      texts.set(uri.toString(), text);
      changed.fire(uri);
      return uri.toString();
    },
    dispose: () => {
      provider.dispose();
      changed.dispose();
    },
  };
}

/** The consumer whose log a document is; undefined for any other document. */
export function consumerOfLog(uri: vscode.Uri): string | undefined {
  return uri.scheme === scheme ? uri.query : undefined;
}
