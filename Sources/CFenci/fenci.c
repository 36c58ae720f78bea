/* SwiftPM asks a C target for a source; this one also proves that the header stands by itself. */
#include "fenci.h"

_Static_assert(sizeof(fenci_token) == 12, "a token is 12 bytes, as its comment promises");
_Static_assert(sizeof(fenci_segment_options) == 16, "");
_Static_assert(sizeof(fenci_keyword_options) == 48, "");
