import type { Cloud } from "../model/cloud.ts";
import type { Doctor } from "./doctor.ts";
import { FailureError } from "./errors.ts";
import type { Target } from "./target.ts";

/** The cloud that a target is in. Throws a FailureError when it is not configured any more. */
export async function cloudOfTarget(
  doctor: Pick<Doctor, "clouds">,
  target: Target,
): Promise<Cloud> {
  const { clouds } = await doctor.clouds();
  const cloud = clouds.find(({ name }) => name === target.cloud);
  if (cloud === undefined) {
    throw new FailureError({
      message: "extension.error.cloudGone",
      args: { cloud: target.cloud },
      action: "check-input",
    });
  }
  return cloud;
}
