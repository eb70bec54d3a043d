import { connect } from "node:net";
import type { TcpResult } from "../model/probe.ts";

const outcomes: Readonly<Record<string, TcpResult["outcome"]>> = {
  ECONNREFUSED: "refused",
  ECONNRESET: "reset",
  ETIMEDOUT: "timeout",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
};

/** Opens a TCP connection and closes it again. Goes straight to the address; a proxy is not asked. */
export function probeTcp(
  address: string,
  port: number,
  timeoutMs: number,
): Promise<TcpResult> {
  const began = Date.now();
  return new Promise((resolve) => {
    const socket = connect({ host: address, port });
    const end = (outcome: TcpResult["outcome"], code?: string): void => {
      socket.destroy();
      resolve({
        outcome,
        address,
        milliseconds: Date.now() - began,
        ...(code === undefined ? {} : { code }),
      });
    };
    socket.setTimeout(timeoutMs, () => {
      end("timeout");
    });
    socket.once("connect", () => {
      end("connected");
    });
    socket.once("error", (error: NodeJS.ErrnoException) => {
      end(outcomes[error.code ?? ""] ?? "unreachable", error.code);
    });
  });
}
