import * as vscode from "vscode";
import { windowText } from "../messages/window-text.ts";
import type { RunControl } from "./app-api.ts";
import { language } from "./say.ts";

/** Long work, shown in the view while it runs; Stop ends all of it. */
export interface Tasks {
  /** Runs work that only reads. When the user stops it, the promise rejects with an AbortError at once. */
  read<T>(title: string, work: (control: RunControl) => Promise<T>): Promise<T>;
  /** Runs work that writes: it is told to stop, and then settles by itself, since a write that was sent must be known. */
  write<T>(
    title: string,
    work: (control: RunControl) => Promise<T>,
  ): Promise<T>;
  stop(): void;
  dispose(): void;
}

const viewId = "acrDoctor.registries";

export function createTasks(showMessage: (message: string) => void): Tasks {
  const running = new Set<AbortController>();

  const run = async <T>(
    title: string,
    work: (control: RunControl) => Promise<T>,
  ): Promise<T> => {
    const controller = new AbortController();
    const { signal } = controller;
    running.add(controller);
    setRunning(true);
    showMessage(title);
    const control: RunControl = {
      signal,
      progress: ({ message, args }) => {
        if (running.has(controller)) {
          showMessage(`${title} ${windowText(message, args, language)}`);
        }
      },
    };
    try {
      return await vscode.window.withProgress({ location: { viewId } }, () =>
        work(control),
      );
    } finally {
      running.delete(controller);
      if (running.size === 0) {
        showMessage("");
        setRunning(false);
      }
    }
  };

  const stop = (): void => {
    for (const controller of running) {
      controller.abort(abortError());
    }
  };

  return {
    read: (title, work) =>
      run(title, (control) => endAtOnce(work(control), control.signal)),
    write: run,
    stop,
    dispose: stop,
  };
}

function setRunning(value: boolean): void {
  void vscode.commands.executeCommand("setContext", "acrDoctor.running", value);
}

function abortError(): DOMException {
  return new DOMException("stopped", "AbortError");
}

/** Settles with the work or, as soon as the signal aborts, with an AbortError. */
function endAtOnce<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(abortError());
    };
    signal.addEventListener("abort", stop, { once: true });
    void work.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", stop);
    });
  });
}
