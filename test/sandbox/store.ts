import type { Resource } from "./tenant-file.ts";

/** The resources of a cloud, by id without regard to case, with what was written since they were loaded. */
export interface Store {
  get(id: string): Resource | undefined;
  all(): Iterable<Resource>;
  put(resource: Resource): void;
  remove(id: string): void;
  /** The resource as it was that many seconds ago. */
  getAsOf(id: string, secondsAgo: number): Resource | undefined;
  /** All resources as they were that many seconds ago. */
  allAsOf(secondsAgo: number): Resource[];
}

interface Write {
  readonly at: number;
  readonly key: string;
  readonly before: Resource | undefined;
}

export function createStore(resources: readonly Resource[]): Store {
  const current = new Map(
    resources.map((each) => [each.id.toLowerCase(), each]),
  );
  const writes: Write[] = [];

  function write(key: string, resource: Resource | undefined): void {
    writes.push({ at: Date.now(), key, before: current.get(key) });
    if (resource === undefined) {
      current.delete(key);
    } else {
      current.set(key, resource);
    }
  }

  /** What younger writes replaced, by key: the oldest of them decides. */
  function undone(secondsAgo: number): Map<string, Resource | undefined> {
    const since = Date.now() - secondsAgo * 1000;
    const younger = writes.filter(({ at }) => secondsAgo > 0 && at > since);
    return new Map(
      younger.toReversed().map(({ key, before }) => [key, before]),
    );
  }

  return {
    get: (id) => current.get(id.toLowerCase()),
    all: () => current.values(),
    put: (resource) => {
      write(resource.id.toLowerCase(), resource);
    },
    remove: (id) => {
      write(id.toLowerCase(), undefined);
    },
    getAsOf(id, secondsAgo) {
      const key = id.toLowerCase();
      const before = undone(secondsAgo);
      return before.has(key) ? before.get(key) : current.get(key);
    },
    allAsOf(secondsAgo) {
      const past = new Map<string, Resource | undefined>([
        ...current,
        ...undone(secondsAgo),
      ]);
      return [...past.values()].filter((each) => each !== undefined);
    },
  };
}
