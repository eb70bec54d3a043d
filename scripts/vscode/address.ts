import { TRUSTED_EXTENSIONS_PARAMETER } from "./adapt.ts";

export interface WindowOptions {
  /** Absolute path of the folder to open; an empty window without it. */
  readonly folder?: string;
  /** Absolute path of an extension to load from its folder; needs the server's test driver. */
  readonly developmentPath?: string;
  /** Absolute path of a module whose `run` is called in the extension host; needs the server's test driver. */
  readonly testsPath?: string;
  /** Ids of extensions that may use accounts without asking the user. */
  readonly trustedExtensions?: readonly string[];
}

/** The address at which a VS Code server shows a window as described. */
export function windowAddress(server: string, options: WindowOptions): string {
  const { host } = new URL(server);
  const payload = [["skipWelcome", "true"]];
  if (options.developmentPath !== undefined) {
    payload.push([
      "extensionDevelopmentPath",
      `vscode-remote://${host}${options.developmentPath}`,
    ]);
  }
  if (options.testsPath !== undefined) {
    payload.push([
      "extensionTestsPath",
      `vscode-remote://${host}${options.testsPath}`,
    ]);
  }
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (options.folder === undefined) {
    query.set("ew", "true");
  } else {
    query.set("folder", options.folder);
  }
  if (options.trustedExtensions !== undefined) {
    query.set(TRUSTED_EXTENSIONS_PARAMETER, options.trustedExtensions.join());
  }
  return `${server}/?${query.toString()}`;
}
