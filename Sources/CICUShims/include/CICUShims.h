#ifndef CICUSHIMS_H
#define CICUSHIMS_H
#endif
