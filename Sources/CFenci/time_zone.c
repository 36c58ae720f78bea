/* Debian's static ICU is compiled for programs: in a shared library its references to two variables of libc cannot be
   resolved. They belong to ICU's search for the local time zone, which nothing here asks for, so the library has
   variables of its own under these names, seen by nobody else. */
#ifdef FENCI_SHARED_LIBRARY
__attribute__((visibility("hidden"))) long __timezone = 0;
__attribute__((visibility("hidden"))) char *tzname[2] = {(char *)"UTC", (char *)"UTC"};
#endif
