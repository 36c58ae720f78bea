// The package manager wants a source file in every C target; the functions are in the headers.
#include "lanes.h"
#include "prefetch.h"
