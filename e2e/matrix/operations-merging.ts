import { decidePair, proposeMerge, refuseMerge, signMerge, undoMerge } from '../../lib/merging/commands';
import { findKept, listMerges, readMerge } from '../../lib/merging/merge-queries';
import { countOpenPairs, listPairs, previewMerge } from '../../lib/merging/pair-queries';
import { asks, holds, type Operation, type Target } from './operation';

const answer = (t: Target) => ({
  pairId: t.files.pairId,
  version: 1,
  verdict: 'NOT_SAME' as const,
  reason: `Hai người khác nhau ${t.fresh}`,
});
const proposal = (t: Target) => ({
  pairId: t.files.pairId,
  keptCaseId: t.files.kept.caseId,
  seen: t.files.seen,
  reason: 'Cùng một người',
});
const merge = (t: Target) => ({ mergeId: t.files.mergeId });
const withReason = (t: Target) => ({ ...merge(t), reason: `Lý do ${t.fresh}` });
const pair = (t: Target) => ({ pairId: t.files.pairId });
const showsPair = (value: unknown, t: Target) => holds(value, t.files.pairId);
const showsMerge = (value: unknown, t: Target) => holds(value, t.files.mergeId);
const across = 'across communes';

export const mergingCommands: readonly Operation[] = [
  {
    name: 'duplicate.decide',
    cell: 'pair.decide',
    on: 'pair',
    wrongState: 'notSamePair',
    ...asks(decidePair, answer),
  },
  { name: 'duplicate.decide', as: across, cell: 'crossPair.decide', on: 'crossPair', ...asks(decidePair, answer) },
  {
    name: 'merge.propose',
    cell: 'merge.create',
    on: 'pair',
    wrongState: 'notSamePair',
    ...asks(proposeMerge, proposal),
  },
  { name: 'merge.propose', as: across, cell: 'crossMerge.create', on: 'crossPair', ...asks(proposeMerge, proposal) },
  {
    name: 'merge.sign',
    cell: 'merge.decide',
    on: 'merge',
    wrongState: 'doneMerge',
    trail: { '+': 'case.merge DONE, merge.sign DONE' },
    ...asks(signMerge, merge),
  },
  { name: 'merge.sign', as: across, cell: 'crossMerge.decide', on: 'crossMerge', ...asks(signMerge, merge) },
  {
    name: 'merge.refuse',
    cell: 'merge.change',
    on: 'merge',
    wrongState: 'doneMerge',
    ...asks(refuseMerge, withReason),
  },
  { name: 'merge.refuse', as: across, cell: 'crossMerge.change', on: 'crossMerge', ...asks(refuseMerge, withReason) },
  {
    name: 'merge.undo',
    cell: 'merge.close',
    on: 'doneMerge',
    wrongState: 'merge',
    trail: { '+': 'case.unmerge DONE, case.unmerge DONE, merge.undo DONE' },
    ...asks(undoMerge, withReason),
  },
];

export const mergingQueries: readonly Operation[] = [
  {
    name: 'duplicate.queue',
    cell: 'pair.list',
    on: 'pair',
    isList: true,
    ...asks(listPairs, () => ({})),
    shows: showsPair,
  },
  {
    name: 'duplicate.queue',
    as: across,
    cell: 'crossPair.list',
    on: 'crossPair',
    isList: true,
    ...asks(listPairs, () => ({})),
    shows: showsPair,
  },
  {
    name: 'duplicate.count',
    cell: 'pairCount.read',
    on: 'installation',
    isList: true,
    ...asks(countOpenPairs, () => ({})),
  },
  { name: 'merge.preview', cell: 'pair.read', on: 'pair', ...asks(previewMerge, pair) },
  { name: 'merge.preview', as: across, cell: 'crossPair.read', on: 'crossPair', ...asks(previewMerge, pair) },
  {
    name: 'merge.list',
    cell: 'merge.list',
    on: 'merge',
    isList: true,
    ...asks(listMerges, () => ({})),
    shows: showsMerge,
  },
  {
    name: 'merge.list',
    as: across,
    cell: 'crossMerge.list',
    on: 'crossMerge',
    isList: true,
    ...asks(listMerges, () => ({})),
    shows: showsMerge,
  },
  { name: 'merge.read', cell: 'merge.read', on: 'merge', ...asks(readMerge, merge) },
  { name: 'merge.read', as: across, cell: 'crossMerge.read', on: 'crossMerge', ...asks(readMerge, merge) },
  // The old address of a merged file leads to the kept one, for whoever sees that.
  {
    name: 'case.kept',
    cell: 'case.read',
    on: 'doneMerge',
    ...asks(findKept, (t) => ({ caseId: t.files.gone.caseId })),
  },
];
