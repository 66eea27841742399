import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ProductError } from '../domain/errors.ts';
import type { Embedder } from '../services/embeddings/embedder.ts';
import { watchEmbedder } from './watch-embedder.ts';

describe('the health of an embedding service', () => {
  let clockMs = 0;
  const embed = jest.fn<Embedder['embed']>();
  const watch = () => watchEmbedder({ model: 'm', dimensions: 1, embed }, () => clockMs);
  const away = new ProductError('embeddings_unavailable', 'It does not answer.');
  beforeEach(() => {
    clockMs = 0;
    embed.mockReset().mockResolvedValue([[1]]);
  });

  it('is asked once for many reports, and again some minutes later', async () => {
    const { check } = watch();
    for (; clockMs < 4 * 60_000; clockMs += 5_000) await check();
    expect(embed).toHaveBeenCalledTimes(1);
    clockMs += 2 * 60_000;
    await check();
    expect(embed).toHaveBeenCalledTimes(2);
  });

  it('is known from the work, without asking', async () => {
    const { check, embedder } = watch();
    await embedder.embed(['a text']);
    await check();
    embed.mockRejectedValueOnce(away);
    await expect(embedder.embed(['a text'])).rejects.toBe(away);
    await expect(check()).rejects.toBe(away);
    await embedder.embed(['a text']);
    await check();
    expect(embed.mock.calls.map(([texts]) => texts)).toEqual([['a text'], ['a text'], ['a text']]);
  });

  it('after a failure is asked again soon, but not with every report', async () => {
    const { check } = watch();
    embed.mockRejectedValueOnce(away);
    for (; clockMs < 30_000; clockMs += 5_000) await expect(check()).rejects.toBe(away);
    expect(embed).toHaveBeenCalledTimes(1);
    await check();
    expect(embed).toHaveBeenCalledTimes(2);
  });

  it('does not suffer from a text it refuses, nor from a caller who gave up', async () => {
    const { check, embedder } = watch();
    await embedder.embed(['a text']);
    embed.mockRejectedValueOnce(new ProductError('bad_request', 'Never.', { index: 0 }));
    await expect(embedder.embed(['poison'])).rejects.toThrow('Never.');
    embed.mockRejectedValueOnce(new Error('aborted'));
    await expect(embedder.embed(['late'], AbortSignal.abort())).rejects.toThrow('aborted');
    await check();
    expect(embed).toHaveBeenCalledTimes(3);
  });

  it('that hangs is asked once at a time', async () => {
    const { check } = watch();
    const answer = Promise.withResolvers<number[][]>();
    embed.mockReturnValue(answer.promise);
    const reports = [check(), check()];
    expect(embed).toHaveBeenCalledTimes(1);
    answer.resolve([[1]]);
    await Promise.all(reports);
  });
});
