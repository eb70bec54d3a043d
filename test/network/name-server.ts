import { createSocket } from "node:dgram";
import dnsPacket from "dns-packet";

/** What a name server says of a name. */
export type Answer =
  | { readonly addresses: readonly string[] }
  | { readonly alias: string }
  | "no data"
  | "servfail"
  | "refused"
  | "silence";

export interface NameServer {
  /** `address:port`. */
  readonly resolver: string;
  /** `TYPE name` of each query, in their order. */
  readonly queries: readonly string[];
  stop(): Promise<void>;
}

/** RFC 1035, 4.1.1: RCODE of a response. */
const rcode = { noError: 0, servfail: 2, nxdomain: 3, refused: 5 } as const;

/**
 * A DNS server on loopback that knows these names (in lower case) and follows their aliases; any other name does not
 * exist.
 */
export async function startNameServer(
  names: Readonly<Record<string, Answer>>,
): Promise<NameServer> {
  const queries: string[] = [];
  const socket = createSocket("udp4");
  socket.on("message", (data, from) => {
    const query = dnsPacket.decode(data);
    const [question] = query.questions ?? [];
    if (question === undefined) {
      return;
    }
    queries.push(`${question.type} ${question.name}`);
    const name = question.name.toLowerCase();
    const response = respond(names, name, question.type);
    if (response !== undefined) {
      const packet = dnsPacket.encode({
        id: query.id ?? 0,
        type: "response",
        flags: dnsPacket.RECURSION_DESIRED | response.code,
        questions: [question],
        answers: response.answers,
      });
      socket.send(packet, from.port, from.address);
    }
  });
  await new Promise<void>((resolve) => {
    socket.bind(0, "127.0.0.1", resolve);
  });
  return {
    resolver: `127.0.0.1:${socket.address().port}`,
    queries,
    stop: () =>
      new Promise((resolve) => {
        socket.close(resolve);
      }),
  };
}

interface Response {
  readonly code: number;
  readonly answers: dnsPacket.Answer[];
}

function respond(
  names: Readonly<Record<string, Answer>>,
  name: string,
  type: string,
): Response | undefined {
  const answer = names[name];
  switch (answer) {
    case "silence":
      return undefined;
    case "servfail":
    case "refused":
      return { code: rcode[answer], answers: [] };
    case "no data":
      return { code: rcode.noError, answers: [] };
    case undefined:
      return { code: rcode.nxdomain, answers: [] };
    default:
      return "alias" in answer
        ? followAlias(names, name, answer.alias, type)
        : { code: rcode.noError, answers: addresses(name, answer, type) };
  }
}

function followAlias(
  names: Readonly<Record<string, Answer>>,
  name: string,
  alias: string,
  type: string,
): Response | undefined {
  const first: dnsPacket.Answer = { type: "CNAME", name, ttl: 60, data: alias };
  if (type === "CNAME") {
    return { code: rcode.noError, answers: [first] };
  }
  const rest = respond(names, alias.toLowerCase(), type);
  return rest && { ...rest, answers: [first, ...rest.answers] };
}

function addresses(
  name: string,
  answer: { readonly addresses: readonly string[] },
  type: string,
): dnsPacket.Answer[] {
  return answer.addresses
    .filter((address) => type === (address.includes(":") ? "AAAA" : "A"))
    .map((data) => ({
      type: data.includes(":") ? "AAAA" : "A",
      name,
      ttl: 60,
      data,
    }));
}
