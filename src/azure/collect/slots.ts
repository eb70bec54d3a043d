import * as v from "valibot";
import { sameId } from "../../model/arm-id.ts";
import { versioned } from "../api-versions.ts";
import { parseAnswer, text, type Schema } from "../documents/document.ts";
import type { Collecting } from "./collecting.ts";
import { collectSite, type Reading, type SiteTarget } from "./site.ts";

const slotDocuments: Schema<{ id: string; kind?: string }[]> = v.array(
  v.object({ id: v.string(), kind: text }),
);

/** The slots of the sites that Resource Graph has not heard of yet: a slot that was made a minute ago pulls too. */
export function collectSlots(
  collecting: Collecting,
  sites: readonly SiteTarget[],
  registryId: string,
): Reading {
  const readings = Promise.all(
    sites
      .filter(({ id }) => !/\/slots\/[^/]+$/i.test(id))
      .map((site) => newSlots(collecting, site, sites)),
  ).then((slots) =>
    slots.flat().map((slot) => collectSite(collecting, slot, registryId)),
  );
  return {
    consumers: readings
      .then((all) => Promise.all(all.map(({ consumers }) => consumers)))
      .then((all) => all.flat()),
    done: readings.then((all) => Promise.all(all.map(({ done }) => done))),
  };
}

async function newSlots(
  { arm }: Collecting,
  { id }: SiteTarget,
  known: readonly SiteTarget[],
): Promise<SiteTarget[]> {
  const path = `${id}/slots`;
  const answer = await arm.list(versioned(path));
  const slots = parseAnswer(slotDocuments, answer, path);
  return slots.ok
    ? slots.value
        .filter((slot) => !known.some((each) => sameId(each.id, slot.id)))
        .map((slot) => ({ ...slot, isAsked: false }))
    : [];
}
