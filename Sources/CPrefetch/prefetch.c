// The package manager wants a source file in every C target; the function is in the header.
#include "prefetch.h"
