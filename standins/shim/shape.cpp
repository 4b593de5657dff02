// Shapes, views, joining, splitting, picking.
#include "shim.h"

API Handle wt_t(Handle a) { return result([&] { return at::t(borrow(a)); }); }
API Handle wt_transpose(Handle a, int64_t first, int64_t second) {
  return result([&] { return at::transpose(borrow(a), first, second); });
}
API Handle wt_view(Handle a, const int64_t* sizes, int64_t count) {
  return result([&] { return borrow(a).view(dims(sizes, count)); });
}
API Handle wt_reshape(Handle a, const int64_t* sizes, int64_t count) {
  return result([&] { return at::reshape(borrow(a), dims(sizes, count)); });
}
API Handle wt_expand(Handle a, const int64_t* sizes, int64_t count, int32_t is_implicit) {
  return result([&] { return borrow(a).expand(dims(sizes, count), is_implicit != 0); });
}
API Handle wt_permute(Handle a, const int64_t* order, int64_t count) {
  return result([&] { return at::permute(borrow(a), dims(order, count)); });
}
API Handle wt_repeat(Handle a, const int64_t* times, int64_t count) {
  return result([&] { return borrow(a).repeat(dims(times, count)); });
}
// Along no dimension: of the flattened tensor. Without a size: counted from the repeats.
API Handle wt_repeat_interleave(Handle a, int64_t times, int32_t along, int64_t dim, int32_t sized, int64_t size) {
  return result([&] {
    return at::repeat_interleave(borrow(a), times, along ? c10::optional<int64_t>(dim) : c10::optional<int64_t>(),
                                 sized ? c10::optional<int64_t>(size) : c10::optional<int64_t>());
  });
}
API Handle wt_repeat_interleave_each(Handle a, Handle times, int32_t along, int64_t dim, int32_t sized, int64_t size) {
  return result([&] {
    return at::repeat_interleave(borrow(a), borrow(times), along ? c10::optional<int64_t>(dim) : c10::optional<int64_t>(),
                                 sized ? c10::optional<int64_t>(size) : c10::optional<int64_t>());
  });
}
API Handle wt_tile(Handle a, const int64_t* times, int64_t count) {
  return result([&] { return at::tile(borrow(a), dims(times, count)); });
}
API Handle wt_flip(Handle a, const int64_t* along, int64_t count) {
  return result([&] { return at::flip(borrow(a), dims(along, count)); });
}
API Handle wt_roll(Handle a, const int64_t* shifts, int64_t count, const int64_t* along, int64_t along_count) {
  return result([&] { return at::roll(borrow(a), dims(shifts, count), dims(along, along_count)); });
}
API Handle wt_flatten(Handle a, int64_t start, int64_t end) { return result([&] { return at::flatten(borrow(a), start, end); }); }
API Handle wt_unflatten(Handle a, int64_t dim, const int64_t* sizes, int64_t count) {
  return result([&] { return borrow(a).unflatten(dim, dims(sizes, count)); });
}
API Handle wt_squeeze_all(Handle a) { return result([&] { return at::squeeze(borrow(a)); }); }
API Handle wt_squeeze(Handle a, int64_t dim) { return result([&] { return at::squeeze(borrow(a), dim); }); }
API Handle wt_unsqueeze(Handle a, int64_t dim) { return result([&] { return at::unsqueeze(borrow(a), dim); }); }
API int32_t wt_unsqueeze_(Handle a, int64_t dim) { return effect([&] { borrow(a).unsqueeze_(dim); }); }
API Handle wt_narrow(Handle a, int64_t dim, int64_t start, int64_t length) {
  return result([&] { return at::narrow(borrow(a), dim, start, length); });
}
API Handle wt_slice(Handle a, int64_t dim, int64_t start, int64_t end, int64_t step) {
  return result([&] { return at::slice(borrow(a), dim, start, end, step); });
}
API Handle wt_select(Handle a, int64_t dim, int64_t index) { return result([&] { return at::select(borrow(a), dim, index); }); }
API Handle wt_as_strided(Handle a, const int64_t* sizes, const int64_t* strides, int64_t count, int64_t offset) {
  return result([&] { return at::as_strided(borrow(a), dims(sizes, count), dims(strides, count), offset); });
}
API Handle wt_diagonal(Handle a, int64_t offset, int64_t first, int64_t second) {
  return result([&] { return at::diagonal(borrow(a), offset, first, second); });
}
API Handle wt_diag(Handle a, int64_t offset) { return result([&] { return at::diag(borrow(a), offset); }); }
API Handle wt_tril(Handle a, int64_t diagonal) { return result([&] { return at::tril(borrow(a), diagonal); }); }
API Handle wt_triu(Handle a, int64_t diagonal) { return result([&] { return at::triu(borrow(a), diagonal); }); }

API Handle wt_cat(const Handle* handles, int64_t count, int64_t dim) {
  return result([&] { return at::cat(tensors(handles, count), dim); });
}
API Handle wt_stack(const Handle* handles, int64_t count, int64_t dim) {
  return result([&] { return at::stack(tensors(handles, count), dim); });
}
API Handle wt_hstack(const Handle* handles, int64_t count) { return result([&] { return at::hstack(tensors(handles, count)); }); }
API Handle wt_vstack(const Handle* handles, int64_t count) { return result([&] { return at::vstack(tensors(handles, count)); }); }

API Handle* wt_split(Handle a, int64_t size, int64_t dim, int64_t* made) {
  return results(made, [&] { return at::split(borrow(a), size, dim); });
}
API Handle* wt_split_sizes(Handle a, const int64_t* sizes, int64_t count, int64_t dim, int64_t* made) {
  return results(made, [&] { return at::split_with_sizes(borrow(a), dims(sizes, count), dim); });
}
API Handle* wt_chunk(Handle a, int64_t chunks, int64_t dim, int64_t* made) {
  return results(made, [&] { return at::chunk(borrow(a), chunks, dim); });
}
API Handle* wt_unbind(Handle a, int64_t dim, int64_t* made) {
  return results(made, [&] { return at::unbind(borrow(a), dim); });
}

API Handle wt_index_select(Handle a, int64_t dim, Handle index) {
  return result([&] { return at::index_select(borrow(a), dim, borrow(index)); });
}
API Handle wt_gather(Handle a, int64_t dim, Handle index) {
  return result([&] { return at::gather(borrow(a), dim, borrow(index)); });
}
API Handle wt_take(Handle a, Handle index) { return result([&] { return at::take(borrow(a), borrow(index)); }); }
API Handle wt_masked_select(Handle a, Handle mask) { return result([&] { return at::masked_select(borrow(a), borrow(mask)); }); }
API Handle wt_nonzero(Handle a) { return result([&] { return at::nonzero(borrow(a)); }); }

API Handle wt_scatter(Handle a, int64_t dim, Handle index, Handle source) {
  return result([&] { return at::scatter(borrow(a), dim, borrow(index), borrow(source)); });
}
API int32_t wt_scatter_(Handle a, int64_t dim, Handle index, Handle source) {
  return effect([&] { borrow(a).scatter_(dim, borrow(index), borrow(source)); });
}
API Handle wt_scatter_add(Handle a, int64_t dim, Handle index, Handle source) {
  return result([&] { return at::scatter_add(borrow(a), dim, borrow(index), borrow(source)); });
}
API int32_t wt_scatter_add_(Handle a, int64_t dim, Handle index, Handle source) {
  return effect([&] { borrow(a).scatter_add_(dim, borrow(index), borrow(source)); });
}
API int32_t wt_index_add_(Handle a, int64_t dim, Handle index, Handle source, Number alpha) {
  return effect([&] { borrow(a).index_add_(dim, borrow(index), borrow(source), scalar(alpha)); });
}
API int32_t wt_index_copy_(Handle a, int64_t dim, Handle index, Handle source) {
  return effect([&] { borrow(a).index_copy_(dim, borrow(index), borrow(source)); });
}

// Advanced indexing: one handle a dimension, null where a dimension is taken whole.

namespace {
c10::List<c10::optional<Tensor>> indices(const Handle* handles, int64_t count) {
  c10::List<c10::optional<Tensor>> made;
  for (int64_t i = 0; i < count; i++) {
    made.push_back(handles[i] ? c10::optional<Tensor>(borrow(handles[i])) : c10::optional<Tensor>());
  }
  return made;
}
}  // namespace

API Handle wt_index(Handle a, const Handle* handles, int64_t count) {
  return result([&] { return at::index(borrow(a), indices(handles, count)); });
}
API int32_t wt_index_put_(Handle a, const Handle* handles, int64_t count, Handle value, int32_t accumulate) {
  return effect([&] { borrow(a).index_put_(indices(handles, count), borrow(value), accumulate != 0); });
}
