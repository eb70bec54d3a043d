import { decodeBase64 } from "./base64.ts";
import { isFrom } from "./image-reference.ts";

/** The step of a task as ARM shows it, as far as it names images. It may hold secrets, so no landscape keeps it. */
export interface TaskStep {
  /** `oci://host/repository:tag` is an artifact; anything else is source code. */
  readonly contextPath?: string;
  /** Base64 of a YAML file with steps. */
  readonly encodedTaskContent?: string;
  /** What Azure found in the Dockerfile when it last looked. */
  readonly baseImageDependencies?: readonly {
    readonly registry?: string;
    readonly repository?: string;
    readonly tag?: string;
    readonly digest?: string;
  }[];
}

/**
 * The images that a task pulls from its own registry, as far as the task says: images whose name holds a variable
 * other than the registry's, and those that a Dockerfile or a YAML file in a repository names, are not known.
 */
export function imagesOfTask(step: TaskStep, loginServer: string): string[] {
  const { contextPath = "", encodedTaskContent = "" } = step;
  const bases = (step.baseImageDependencies ?? []).flatMap(
    ({ registry, repository, tag, digest }) =>
      registry && repository
        ? `${registry}/${repository}${suffix(tag, digest)}`
        : [],
  );
  const context = /^oci:\/\/(\S+)$/i.exec(contextPath)?.[1] ?? [];
  const commands = imagesOfCommands(
    decodeBase64(encodedTaskContent),
    loginServer,
  );
  const images = [...bases, context, commands].flat();
  return [...new Set(images)].filter((image) => isFrom(image, loginServer));
}

function suffix(tag: string | undefined, digest: string | undefined): string {
  if (tag) {
    return `:${tag}`;
  }
  return digest ? `@${digest}` : "";
}

/** A `cmd` step runs the image that it begins with, which is pulled unless a step before has built it. */
function imagesOfCommands(yaml: string, loginServer: string): string[] {
  const steps = yaml.replaceAll(
    /\{\{\s*\.Run\.Registry\s*\}\}|\$Registry\b/g,
    loginServer,
  );
  const found = (pattern: RegExp): string[] =>
    [...steps.matchAll(pattern)].map(([, image = ""]) => image);
  const built = new Set(found(/(?:-t|--tag)[ \t=]+([^\s"']+)/g));
  return found(/^[ \t-]*cmd[ \t]*:[ \t]+["']?([^\s"'#]+)/gm).filter(
    (image) => !/[${]/.test(image) && !built.has(image),
  );
}
