/** What we use of two packages without types. */
declare module '@bcoe/v8-coverage' {
  export interface ScriptCov {
    readonly scriptId: string;
    readonly url: string;
    readonly functions: {
      functionName: string;
      ranges: { startOffset: number; endOffset: number; count: number }[];
      isBlockCoverage: boolean;
    }[];
  }
  /** One coverage of several of the same script; undefined of none. */
  export function mergeScriptCovs(covs: readonly ScriptCov[]): ScriptCov | undefined;
}

declare module 'istanbul-lib-coverage' {
  export type CoverageMapData = Record<string, object>;
  type Kind = 'statements' | 'branches' | 'functions' | 'lines';
  interface Summary {
    readonly data: Readonly<Record<Kind, { pct: number }>>;
  }
  interface FileCoverage {
    toSummary(): Summary;
  }
  export interface CoverageMap {
    files(): string[];
    merge(data: CoverageMapData): void;
    addFileCoverage(file: FileCoverage): void;
    fileCoverageFor(file: string): FileCoverage;
    getCoverageSummary(): Summary;
  }
  const lib: { createCoverageMap(data: CoverageMapData): CoverageMap };
  export default lib;
}
