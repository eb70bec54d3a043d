import type { Signature } from "../signature.ts";

/** What a proxy on the way refuses or breaks. These say more than the error inside them. */
export const proxySignatures: readonly Signature[] = [
  {
    id: "proxy-authentication-required",
    expression:
      /Proxy Authentication Required|\b407\b.{0,80}proxy|Tunnel connection failed: 407|response 407\b/i,
    hints: ["proxy authentication required", "407"],
    symptom: "proxy-error",
    standing: "cause",
    httpStatus: 407,
    anyProgram: true,
    alone: true,
  },
  {
    id: "proxyconnect",
    expression: /proxyconnect tcp:.{0,200}/i,
    hints: ["proxyconnect tcp"],
    symptom: "proxy-error",
    standing: "cause",
    anyProgram: true,
    alone: true,
  },
  {
    id: "proxy-refuses-connect",
    expression:
      /CONNECT tunnel failed, response \d{3}|Received HTTP code \d{3} from proxy after CONNECT|Proxy response \(\d{3}\) !== 200 when HTTP Tunneling|Tunnel connection failed: \d{3}|Unable to connect to proxy|ProxyError\(|HTTP 403 .{0,120}\(squid\b/i,
    hints: ["tunnel", "proxy"],
    symptom: "proxy-error",
    standing: "cause",
    anyProgram: true,
    alone: true,
  },
  {
    id: "proxy-forbidden",
    expression:
      /(?:Get|Head|Post|Put|Patch) \\{0,4}"?https?:[^\s"]{1,600}"?: (?:Forbidden|Bad Gateway|Service Unavailable|Gateway Timeout)(?=\\{0,4}"|\s|$)/i,
    hints: [
      ": forbidden",
      ": bad gateway",
      ": service unavailable",
      ": gateway timeout",
    ],
    symptom: "proxy-error",
    standing: "cause",
    anyProgram: true,
  },
  {
    id: "proxy-forbidden-host",
    expression: /X-Squid-Error: ERR_\w{1,40}|ERR_ACCESS_DENIED 0/i,
    hints: ["err_"],
    symptom: "proxy-error",
    standing: "cause",
    anyProgram: true,
    alone: true,
  },
];
