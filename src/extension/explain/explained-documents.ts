import * as vscode from "vscode";
import { loadExplain } from "../load.ts";
import { language } from "../say.ts";
import { explainSlowly } from "./explain-slices.ts";
import type { ExplainedText } from "./explained-text.ts";
import { consumerOfLog } from "./fetched-logs.ts";
import { documentName, isLog } from "./log-documents.ts";
import { rangeOf, type ToldFailure } from "./told-failure.ts";

/** A log that is written to is read again when it was quiet for so long. */
const quietMs = 400;

/** Longer documents (in UTF-16 code units) are explained on command only. */
const longest = 4 * 1024 * 1024;

/** A document that was explained. */
export interface ExplainedDocument extends ExplainedText {
  /** The failures of the explanation, in its order. */
  readonly failures: readonly ToldFailure[];
}

/** Open documents and what they say; a document that is changed or closed says nothing until it was read again. */
export interface ExplainedDocuments {
  readonly onDidChange: vscode.Event<vscode.Uri>;
  get(uri: vscode.Uri): ExplainedDocument | undefined;
  /** Explains a document that nobody watches, and watches it from now on. */
  explain(
    document: vscode.TextDocument,
    signal: AbortSignal,
  ): Promise<ExplainedDocument>;
  dispose(): void;
}

/** @param isOn whether logs are read without being asked */
export function createExplainedDocuments(
  isOn: () => boolean,
  onError: (error: unknown) => void,
): ExplainedDocuments {
  const explained = new Map<string, ExplainedDocument>();
  const asked = new Set<string>();
  const reading = new Map<string, AbortController>();
  const changed = new vscode.EventEmitter<vscode.Uri>();

  const forget = ({ uri }: vscode.TextDocument): void => {
    const key = uri.toString();
    reading.get(key)?.abort();
    reading.delete(key);
    if (explained.delete(key)) {
      changed.fire(uri);
    }
  };

  const read = async (
    document: vscode.TextDocument,
    signal: AbortSignal,
  ): Promise<ExplainedDocument> => {
    const { uri } = document;
    const text = document.getText();
    const consumerId = consumerOfLog(uri);
    const explanation = await explainSlowly(text, signal);
    const { failureView } = await loadExplain();
    signal.throwIfAborted();
    const result: ExplainedDocument = {
      origin: documentName(document),
      text,
      place: { uri: uri.toString(), line: 0, character: 0 },
      ...(consumerId === undefined ? {} : { consumerId }),
      explanation,
      failures: explanation.matches.map((match, index) => ({
        index,
        match,
        view: failureView(match, language),
        range: rangeOf(match),
      })),
    };
    explained.set(uri.toString(), result);
    changed.fire(uri);
    return result;
  };

  const readLater = (document: vscode.TextDocument): void => {
    forget(document);
    const key = document.uri.toString();
    if (!asked.has(key) && !(isLog(document) && isOn())) {
      return;
    }
    const controller = new AbortController();
    const { signal } = controller;
    reading.set(key, controller);
    const timer = setTimeout(() => {
      if (lengthOf(document) <= longest) {
        read(document, signal).catch((error: unknown) => {
          if (!signal.aborted) {
            onError(error);
          }
        });
      }
    }, quietMs);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
    });
  };

  const readAll = (): void => {
    vscode.workspace.textDocuments.forEach(readLater);
  };

  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.workspace.onDidOpenTextDocument(readLater),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) {
        readLater(document);
      }
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      asked.delete(document.uri.toString());
      forget(document);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("acrDoctor.explainLogs")) {
        readAll();
      }
    }),
  );
  readAll();

  return {
    onDidChange: changed.event,
    get: (uri) => explained.get(uri.toString()),
    explain: (document, signal) => {
      forget(document);
      asked.add(document.uri.toString());
      return read(document, signal);
    },
    dispose: () => {
      reading.forEach((controller) => {
        controller.abort();
      });
      subscriptions.dispose();
    },
  };
}

/** Without making a text of it. */
function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}
