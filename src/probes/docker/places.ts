/** Where to look for docker and its files; of this machine in the product. */
export interface DockerPlaces {
  readonly environment: NodeJS.ProcessEnv;
  readonly home: string;
  /** The folder above `etc`, `lib`, `usr`, `run` and `var`. */
  readonly root: string;
}
