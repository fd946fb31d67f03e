/**
 * Whether a package whose work is done by native code has a build for this machine. Such packages list their builds as
 * optional dependencies, of which npm installs the fitting one, or none and says nothing. Loads no native code.
 */
import { createRequire } from 'node:module';

interface Manifest {
  version: string;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}
const require = createRequire(import.meta.url);
const manifestOf = (name: string): Manifest => require(`${name}/package.json`) as Manifest;

/** Null when a build of `name` for this machine is installed, else a sentence that names package and platform. */
export function missingBuild(name: string): string | null {
  const { version, optionalDependencies = {} } = manifestOf(name);
  return Object.keys(optionalDependencies).some(runsHere)
    ? null
    : `${name} ${version} has no build for ${platformName()} in node_modules.`;
}

function runsHere(build: string): boolean {
  try {
    const { os, cpu, libc } = manifestOf(build);
    return (
      (os?.includes(process.platform) ?? true) &&
      (cpu?.includes(process.arch) ?? true) &&
      (process.platform !== 'linux' || libc === undefined || libc.includes(linuxLibc()))
    );
  } catch {
    return false;
  }
}

const platformName = (): string =>
  `${process.platform} ${process.arch}${process.platform === 'linux' ? ` (${linuxLibc()})` : ''}`;

function linuxLibc(): 'glibc' | 'musl' {
  const { header } = process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
}
