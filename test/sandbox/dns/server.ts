import { createSocket, type Socket as UdpSocket } from "node:dgram";
import { createServer, type AddressInfo, type Socket } from "node:net";
import dnsPacket from "dns-packet";
import type { LocalCloud } from "../cloud.ts";
import type { RequestLog } from "../request-log.ts";
import { respond } from "./respond.ts";

interface DnsServer {
  readonly port: number;
  stop(): Promise<void>;
}

interface Transport {
  readonly port: number;
  stop(): Promise<void>;
}

/** How often another port is tried when the one that is free for TCP is taken for UDP. */
const attempts = 20;

/** The public DNS of a cloud's registries on UDP and TCP; every host of the cloud is at 127.0.0.1. */
export async function startDns(
  cloud: LocalCloud,
  log: RequestLog,
): Promise<DnsServer> {
  for (let attempt = 1; ; attempt += 1) {
    const tcp = await listenTcp(cloud, log);
    try {
      const udp = await bindUdp(cloud, log, tcp.port);
      return {
        port: tcp.port,
        stop: async () => {
          await Promise.all([tcp.stop(), udp.stop()]);
        },
      };
    } catch (error) {
      await tcp.stop();
      if (attempt === attempts) {
        throw error;
      }
    }
  }
}

async function listenTcp(
  cloud: LocalCloud,
  log: RequestLog,
): Promise<Transport> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    let received = Buffer.alloc(0);
    socket.on("data", (data: Buffer) => {
      received = Buffer.concat([received, data]);
      if (isWhole(received)) {
        void answerTcp(cloud, log, socket, received);
      }
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) {
          socket.destroy();
        }
      }),
  };
}

/** RFC 1035, 4.2.2: over TCP a message follows its length in two bytes. */
function isWhole(received: Buffer): boolean {
  return received.length >= 2 && received.length >= 2 + received.readUInt16BE();
}

async function answerTcp(
  cloud: LocalCloud,
  log: RequestLog,
  socket: Socket,
  message: Buffer,
): Promise<void> {
  const query = decoded(message.subarray(2));
  const response = query && (await respond(cloud, log, query, "TCP"));
  if (response !== undefined && socket.writable) {
    socket.end(dnsPacket.streamEncode(response));
  }
}

async function bindUdp(
  cloud: LocalCloud,
  log: RequestLog,
  port: number,
): Promise<Transport> {
  const socket = createSocket("udp4");
  let isOpen = true;
  socket.on("message", (data, from) => {
    void answerUdp(cloud, log, data).then((response) => {
      if (response !== undefined && isOpen) {
        socket.send(response, from.port, from.address);
      }
    });
  });
  await bound(socket, port);
  return {
    port,
    stop: () => {
      isOpen = false;
      return new Promise((resolve) => {
        socket.close(resolve);
      });
    },
  };
}

async function bound(socket: UdpSocket, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    socket.once("error", reject);
    socket.bind(port, "127.0.0.1", resolve);
  });
}

async function answerUdp(
  cloud: LocalCloud,
  log: RequestLog,
  data: Buffer,
): Promise<Buffer | undefined> {
  const query = decoded(data);
  const response = query && (await respond(cloud, log, query, "UDP"));
  return response === undefined ? undefined : dnsPacket.encode(response);
}

/** A message that is no DNS message gets no answer. */
function decoded(message: Buffer): dnsPacket.Packet | undefined {
  try {
    return dnsPacket.decode(message);
  } catch {
    return undefined;
  }
}
