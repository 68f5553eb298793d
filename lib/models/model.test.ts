import { describe, expect, it } from 'vitest';
import { canTakeStep, levelOf, type ModelStage, modelSteps, plainSteps, stageAfter } from '@/lib/models/model';

describe('the life of a model', () => {
  it('goes from the survey to the launch in order, and nothing follows its end', () => {
    expect(canTakeStep('SURVEY', 'launch')).toBe(false);
    expect(canTakeStep('SURVEY', 'plan')).toBe(true);
    expect(canTakeStep('PLANNED', 'launch')).toBe(true);
    expect(modelSteps.STOPPED).toEqual([]);
    expect(modelSteps.MERGED).toEqual([]);
  });

  it.each([
    ['SURVEY', 'plan', 'PLANNED'],
    ['PLANNED', 'launch', 'RUNNING'],
    ['RUNNING', 'review', 'RUNNING'],
    ['CONSOLIDATING', 'review', 'CONSOLIDATING'],
    ['RUNNING', 'consolidate', 'CONSOLIDATING'],
    ['CONSOLIDATING', 'maintain', 'RUNNING'],
    ['RUNNING', 'stop', 'STOPPED'],
  ] as const)('%s, %s → %s', (from, step, to) => {
    expect(canTakeStep(from, step)).toBe(true);
    expect(stageAfter(from, step)).toBe(to);
  });

  it('replicates what runs, and merges what was launched', () => {
    const stages: ModelStage[] = ['SURVEY', 'PLANNED', 'RUNNING', 'CONSOLIDATING', 'MERGED', 'STOPPED'];
    expect(stages.filter((s) => canTakeStep(s, 'replicate'))).toEqual(['RUNNING']);
    expect(stages.filter((s) => canTakeStep(s, 'merge'))).toEqual(['RUNNING', 'CONSOLIDATING']);
    expect(plainSteps).not.toContain('merge');
  });

  it('knows the level by its unit', () => {
    expect(['PROVINCE', 'DISTRICT', 'AREA', 'COMMUNE'].map(levelOf)).toEqual([
      'PROVINCE',
      'DISTRICT',
      'DISTRICT',
      'COMMUNE',
    ]);
  });
});
