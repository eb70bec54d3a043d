import { createServer } from "node:net";

/** Listens, tells its port, and then stands still: the system fills the queue of connections and takes no more. */
const server = createServer();
server.listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
  process.send(server.address().port, () => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  });
});
