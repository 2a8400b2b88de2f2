package org.tocsin.bench;

/**
 * How much is measured.
 *
 * @param rounds that count, after one warm-up
 * @param appendsPerRound calls of append, whatever their batch size
 * @param sealMegabytes size of the sealed original, in units of 1,000,000 bytes
 * @param proofsPerRound inclusion proofs verified
 */
record Scale(int rounds, int appendsPerRound, int sealMegabytes, int proofsPerRound) {
  static final Scale FULL = new Scale(5, 100, 200, 500);
}
