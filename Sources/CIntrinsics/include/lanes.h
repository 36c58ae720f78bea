#ifndef FENCI_LANES_H
#define FENCI_LANES_H

#include <stdint.h>
#include <string.h>

/// Eight numbers side by side: SIMD8<Int16> in Swift.
typedef int16_t fenci_lanes __attribute__((ext_vector_type(8)));

/// The scores of a pair in a line of eight, as PairLines lays them out; all zero when it is not there.
///
/// Eight tags are compared at once, which Swift does one by one.
///
/// line   64 bytes: eight times six costs, then eight tags; aligned to 16
/// tag    the pair's
/// empty  eight bytes, all zero
/// shift  a cost of 1 is 1 << shift in a lane
static inline __attribute__((always_inline)) fenci_lanes fenci_line_scores(
  const uint8_t *_Nonnull line, uint16_t tag, const uint8_t *_Nonnull empty, int shift) {
  typedef uint16_t tags __attribute__((ext_vector_type(8)));
  typedef int8_t bytes __attribute__((ext_vector_type(8)));
  typedef int8_t doubled __attribute__((ext_vector_type(16)));
  // One byte for each place, all its bits set where the tag is.
  bytes is_there = __builtin_convertvector(*(const tags *)(line + 48) == (tags)tag, bytes);
  uint64_t places;
  memcpy(&places, &is_there, sizeof places);
  // Six bytes for each place of eight bits.
  const uint8_t *place = line + (3 * __builtin_ctzll(places | 1ull << 63) >> 2);
  // Nobody could foretell which, so this must be no branch.
  const uint8_t *found = __builtin_unpredictable(places != 0) ? place : empty;
  bytes costs;
  memcpy(&costs, found, sizeof costs);
  // Each cost above itself, moved down: what is left of the lower one is cleared, and so are the last two lanes,
  // which are the next pair's.
  fenci_lanes lanes = (fenci_lanes)(doubled)__builtin_shufflevector(
    costs, costs, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7);
  const int16_t cost = (int16_t)(0xFFFF << shift);
  return lanes >> (fenci_lanes)(int16_t)(8 - shift) & (fenci_lanes){cost, cost, cost, cost, cost, cost, 0, 0};
}

#endif
