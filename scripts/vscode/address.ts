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
  const query = new URLSearchParams();
  if (options.folder === undefined) {
    query.set("ew", "true");
  } else {
    query.set("folder", options.folder);
  }
  if (options.trustedExtensions !== undefined) {
    query.set(TRUSTED_EXTENSIONS_PARAMETER, options.trustedExtensions.join());
  }
  const { host } = new URL(server);
  const payload = Object.entries({
    extensionDevelopmentPath: options.developmentPath,
    extensionTestsPath: options.testsPath,
  }).flatMap(([name, path]) =>
    path === undefined ? [] : [[name, `vscode-remote://${host}${path}`]],
  );
  if (payload.length > 0) {
    query.set("payload", JSON.stringify(payload));
  }
  return `${server}/?${query.toString()}`;
}
