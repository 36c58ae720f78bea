#ifndef COUNTED_ALLOCATIONS_H
#define COUNTED_ALLOCATIONS_H

#include <stdint.h>

/// How often the process has asked for heap memory since it started: every call of malloc, calloc, realloc
/// and the aligned forms, by Swift, C++, ICU or libc.
uint64_t counted_allocations(void);

#endif
