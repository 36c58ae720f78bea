/* Two functions that only younger glibcs have, 2.35 and 2.36; the library would need them for these alone. Seen by
   nobody else. */
#ifdef FENCI_SHARED_LIBRARY
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/random.h>

/* The C++ library's random_device, which nothing here makes. */
__attribute__((visibility("hidden"))) uint32_t arc4random(void) {
  uint32_t number;
  if (getrandom(&number, sizeof number, 0) != sizeof number) abort();
  return number;
}

/* Of two floats, in doubles nothing overflows. */
__attribute__((visibility("hidden"))) float hypotf(float x, float y) {
  if (isinf(x) || isinf(y)) return INFINITY;
  return (float)sqrt((double)x * x + (double)y * y);
}
#endif
