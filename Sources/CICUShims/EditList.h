#ifndef FENCI_EDIT_LIST_H
#define FENCI_EDIT_LIST_H

#include <cstdint>
#include <limits>
#include <vector>

#include "CICUShims.h"

// A growing list of edits; like neighbours are stored as one.
class EditList {
 public:
  void clear() { edits_.clear(); }

  void addUnchanged(int32_t count) { add({1, 1, count, 0}); }

  void addChanged(int32_t oldCount, int32_t newCount) { add({oldCount, newCount, 1, 1}); }

  const FenciEdit *data(size_t *count) const {
    *count = edits_.size();
    return edits_.data();
  }

 private:
  void add(FenciEdit edit) {
    if (edit.repeat == 0) return;
    if (!edits_.empty()) {
      FenciEdit &last = edits_.back();
      if (last.old_count == edit.old_count && last.new_count == edit.new_count &&
          last.changed == edit.changed &&
          last.repeat <= std::numeric_limits<int32_t>::max() - edit.repeat) {
        last.repeat += edit.repeat;
        return;
      }
    }
    edits_.push_back(edit);
  }

  std::vector<FenciEdit> edits_;
};

#endif
