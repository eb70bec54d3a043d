import * as vscode from "vscode";
import { nameOf } from "../../model/arm-id.ts";
import { createTextDocuments } from "../text-documents.ts";

const scheme = "acr-doctor-log";

/** The logs that were fetched of consumers, as documents that cannot be written. */
export interface FetchedLogs {
  /** Keeps the last log of a consumer and returns the address of its document. */
  put(consumerId: string, text: string): string;
  dispose(): void;
}

export function createFetchedLogs(): FetchedLogs {
  const documents = createTextDocuments(scheme);
  return {
    put: (consumerId, text) => {
      const uri = vscode.Uri.from({
        scheme,
        path: `/${nameOf(consumerId)}.log`,
        query: consumerId,
      });
      documents.put(uri, text);
      return uri.toString();
    },
    dispose: () => {
      documents.dispose();
    },
  };
}

/** The consumer whose log a document is; undefined for any other document. */
export function consumerOfLog(uri: vscode.Uri): string | undefined {
  return uri.scheme === scheme ? uri.query : undefined;
}
