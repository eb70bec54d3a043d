import type { ExplainedMatch } from "../../model/explanation.ts";
import { shortImage } from "../../model/image-reference.ts";
import { diagnoseTarget } from "../commands/diagnose.ts";
import { findTarget, registriesInView } from "../commands/find-target.ts";
import type { Doctor } from "../doctor.ts";
import { failureText, showError } from "../errors.ts";
import { loadExplain } from "../load.ts";
import { say } from "../say.ts";
import type { Target } from "../target.ts";
import { targetOfNode } from "../target-of-node.ts";
import { tenantOf, type RegistryNode } from "../tree/node.ts";
import {
  evidence,
  type ExplainedText,
  type KeptExplanation,
} from "./explained-text.ts";
import { pickConsumer } from "./pick-consumer.ts";
import { offerUnseen } from "./unseen-registry.ts";

/** Finds whose pull of which registry a failure is about, and diagnoses exactly that, with the text as evidence. */
export async function diagnoseJourney(
  doctor: Doctor,
  explained: ExplainedText | KeptExplanation,
  match: ExplainedMatch,
): Promise<void> {
  try {
    const pull = await findPull(doctor, match, explained.consumerId);
    if (pull !== undefined) {
      await diagnoseTarget(
        doctor,
        pull.target,
        evidence(explained, pull.consumerId),
      );
    }
  } catch (error) {
    await showError(error, doctor.log);
  }
}

interface Pull {
  readonly target: Target;
  /** Whose it was found to be; of a registry that no account sees nothing is found out. */
  readonly consumerId?: string;
}

async function findPull(
  doctor: Doctor,
  match: ExplainedMatch,
  consumerId: string | undefined,
): Promise<Pull | undefined> {
  const host = match.registry;
  if (host === null) {
    const target = await findTarget(doctor, undefined);
    return target && { target };
  }
  const { isHostOf } = await loadExplain();
  const registries = await registriesInView(doctor);
  const node = registries.find(({ registry }) =>
    isHostOf(registry.loginServer, host),
  );
  if (node === undefined) {
    const target = await offerUnseen(doctor, host, imageOf(match));
    return target && { target };
  }
  const id = consumerId ?? (await chooseConsumer(doctor, node, match));
  return id === undefined
    ? undefined
    : {
        target: { ...targetOfNode(node), consumers: [id], ...imageOf(match) },
        consumerId: id,
      };
}

async function chooseConsumer(
  doctor: Doctor,
  node: RegistryNode,
  match: ExplainedMatch,
): Promise<string | undefined> {
  const { candidates, mayBePrintedHere } = await loadExplain();
  const owners = await ownersOf(doctor, node, match.clientIp);
  const found = candidates(match, node.registry.consumers, owners);
  const isIdentified = found.some(
    ({ reasons: [first] }) => first === "address",
  );
  return pickConsumer(found, mayBePrintedHere(match) && !isIdentified);
}

/** An address whose owner cannot be read identifies nobody; the image may still. */
async function ownersOf(
  doctor: Doctor,
  node: RegistryNode,
  address: string | null,
): Promise<readonly string[]> {
  if (address === null) {
    return [];
  }
  const { cloud, tenant, account } = tenantOf(node);
  const app = await doctor.app();
  const request = { cloud, tenantId: tenant.id, address };
  const title = say("extension.task.address", { address });
  const owners = await doctor.tasks.read(title, (control) =>
    app.ownersOfAddress(request, doctor.host(account.id), control),
  );
  if (!owners.ok) {
    doctor.log.warn(failureText(owners.failure));
    return [];
  }
  return owners.value;
}

function imageOf({
  repository,
  reference,
}: ExplainedMatch): Pick<Target, "image"> {
  return repository === null || reference === null
    ? {}
    : { image: shortImage({ repository, reference }) };
}
