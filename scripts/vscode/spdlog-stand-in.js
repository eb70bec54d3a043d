/**
 * Stands in for the native module `@vscode/spdlog` in the cached copy of VS Code: without a logger the extension host
 * does not start, and the real one would need a compiler. Writes every message at once.
 */
import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

const LEVELS = ["trace", "debug", "info", "warn", "error", "critical"];

export const version = 0;
export const setLevel = () => {};
export const setFlushOn = () => {};

function createLogger(_name, file) {
  mkdirSync(dirname(file), { recursive: true });
  let lowest = LEVELS.indexOf("info");
  let format = (level, message) =>
    `${new Date().toISOString()} [${level}] ${message}\n`;
  const logger = {
    getLevel: () => lowest,
    setLevel: (level) => {
      lowest = level;
    },
    clearFormatters: () => {
      format = (_level, message) => message;
    },
    setPattern: () => {},
    flush: () => {},
    drop: () => {},
  };
  for (const [index, level] of LEVELS.entries()) {
    logger[level] = (message) => {
      if (index >= lowest) {
        appendFileSync(file, format(level, message));
      }
    };
  }
  return Promise.resolve(logger);
}

export const createRotatingLogger = createLogger;
export const createAsyncRotatingLogger = createLogger;
