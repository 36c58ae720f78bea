/* failure.h: errors of our own, in the form of the engine's. */
#ifndef FENCI_SQLITE_FAILURE_H
#define FENCI_SQLITE_FAILURE_H

#include "fenci.h"

/* Fills in an error and gives SQLITE_ERROR. The message is always UTF-8, whatever bytes go into it: what does not fit
 * is left out, and bytes that are not UTF-8 are shown as ?. */
__attribute__((format(printf, 3, 4))) int failure(fenci_error *error, fenci_status status, const char *format, ...);

#endif
