// Reductions, orders, counts.
#include "shim.h"

#define WHOLE(name) \
  API Handle wt_##name(Handle a) { return result([&] { return at::name(borrow(a)); }); }
WHOLE(all)
WHOLE(any)
WHOLE(max)
WHOLE(median)
WHOLE(min)
WHOLE(trace)

API Handle wt_sum(Handle a, int32_t dtype) { return result([&] { return at::sum(borrow(a), optional_dtype(dtype)); }); }
API Handle wt_mean(Handle a) { return result([&] { return at::mean(borrow(a)); }); }
API Handle wt_prod(Handle a, int32_t dtype) { return result([&] { return at::prod(borrow(a), optional_dtype(dtype)); }); }

API Handle wt_sum_dims(Handle a, const int64_t* along, int64_t count, int32_t keep, int32_t dtype) {
  return result([&] { return at::sum(borrow(a), dims(along, count), keep != 0, optional_dtype(dtype)); });
}
API Handle wt_mean_dims(Handle a, const int64_t* along, int64_t count, int32_t keep, int32_t dtype) {
  return result([&] { return at::mean(borrow(a), dims(along, count), keep != 0, optional_dtype(dtype)); });
}
API Handle wt_prod_dim(Handle a, int64_t dim, int32_t keep, int32_t dtype) {
  return result([&] { return at::prod(borrow(a), dim, keep != 0, optional_dtype(dtype)); });
}
API Handle wt_var(Handle a, int32_t unbiased) { return result([&] { return at::var(borrow(a), unbiased != 0); }); }
API Handle wt_std(Handle a, int32_t unbiased) { return result([&] { return at::std(borrow(a), unbiased != 0); }); }
API Handle wt_var_dims(Handle a, const int64_t* along, int64_t count, int32_t unbiased, int32_t keep) {
  return result([&] { return at::var(borrow(a), dims(along, count), unbiased != 0, keep != 0); });
}
API Handle wt_std_dims(Handle a, const int64_t* along, int64_t count, int32_t unbiased, int32_t keep) {
  return result([&] { return at::std(borrow(a), dims(along, count), unbiased != 0, keep != 0); });
}
API Handle wt_var_mean_dims(Handle a, const int64_t* along, int64_t count, int32_t unbiased, int32_t keep, Handle* mean) {
  return pair(mean, [&] { return at::var_mean(borrow(a), dims(along, count), unbiased != 0, keep != 0); });
}
API Handle wt_std_mean_dims(Handle a, const int64_t* along, int64_t count, int32_t unbiased, int32_t keep, Handle* mean) {
  return pair(mean, [&] { return at::std_mean(borrow(a), dims(along, count), unbiased != 0, keep != 0); });
}
API Handle wt_amax(Handle a, const int64_t* along, int64_t count, int32_t keep) {
  return result([&] { return at::amax(borrow(a), dims(along, count), keep != 0); });
}
API Handle wt_amin(Handle a, const int64_t* along, int64_t count, int32_t keep) {
  return result([&] { return at::amin(borrow(a), dims(along, count), keep != 0); });
}
API Handle wt_max_dim(Handle a, int64_t dim, int32_t keep, Handle* index) {
  return pair(index, [&] { return at::max(borrow(a), dim, keep != 0); });
}
API Handle wt_min_dim(Handle a, int64_t dim, int32_t keep, Handle* index) {
  return pair(index, [&] { return at::min(borrow(a), dim, keep != 0); });
}
API Handle wt_argmax_all(Handle a) { return result([&] { return at::argmax(borrow(a)); }); }
API Handle wt_argmin_all(Handle a) { return result([&] { return at::argmin(borrow(a)); }); }
API Handle wt_argmax(Handle a, int64_t dim, int32_t keep) { return result([&] { return at::argmax(borrow(a), dim, keep != 0); }); }
API Handle wt_argmin(Handle a, int64_t dim, int32_t keep) { return result([&] { return at::argmin(borrow(a), dim, keep != 0); }); }
API Handle wt_all_dim(Handle a, int64_t dim, int32_t keep) { return result([&] { return at::all(borrow(a), dim, keep != 0); }); }
API Handle wt_any_dim(Handle a, int64_t dim, int32_t keep) { return result([&] { return at::any(borrow(a), dim, keep != 0); }); }
API Handle wt_logsumexp(Handle a, int64_t dim, int32_t keep) {
  return result([&] { return at::logsumexp(borrow(a), at::IntArrayRef(&dim, 1), keep != 0); });
}
API Handle wt_norm(Handle a, float p) { return result([&] { return at::norm(borrow(a), p); }); }
API Handle wt_norm_dim(Handle a, int64_t dim, int32_t keep, float p) {
  return result([&] { return at::norm(borrow(a), p, at::IntArrayRef(&dim, 1), keep != 0); });
}
API Handle wt_cumsum(Handle a, int64_t dim, int32_t dtype) {
  return result([&] { return at::cumsum(borrow(a), dim, optional_dtype(dtype)); });
}
API Handle wt_cumprod(Handle a, int64_t dim, int32_t dtype) {
  return result([&] { return at::cumprod(borrow(a), dim, optional_dtype(dtype)); });
}
API Handle wt_softmax(Handle a, int64_t dim, int32_t dtype) {
  return result([&] { return at::softmax(borrow(a), dim, optional_dtype(dtype)); });
}
API Handle wt_log_softmax(Handle a, int64_t dim, int32_t dtype) {
  return result([&] { return at::log_softmax(borrow(a), dim, optional_dtype(dtype)); });
}
API Handle wt_sort(Handle a, int64_t dim, int32_t descending, int32_t stable, Handle* index) {
  return pair(index, [&] { return at::sort(borrow(a), c10::optional<bool>(stable != 0), dim, descending != 0); });
}
API Handle wt_argsort(Handle a, int64_t dim, int32_t descending) {
  return result([&] { return at::argsort(borrow(a), dim, descending != 0); });
}
API Handle wt_topk(Handle a, int64_t count, int64_t dim, int32_t largest, int32_t sorted, Handle* index) {
  return pair(index, [&] { return at::topk(borrow(a), count, dim, largest != 0, sorted != 0); });
}
API Handle wt_unique(Handle a, int32_t sorted, int32_t inverse, int32_t counts, Handle* inverse_made, Handle* counts_made) {
  return result([&] {
    auto made = at::_unique2(borrow(a), sorted != 0, inverse != 0, counts != 0);
    *inverse_made = inverse ? release(std::move(std::get<1>(made))) : nullptr;
    *counts_made = counts ? release(std::move(std::get<2>(made))) : nullptr;
    return std::get<0>(made);
  });
}
API Handle wt_bincount(Handle a, Handle weights, int64_t minimum) {
  return result([&] {
    using Weights = c10::optional<Tensor>;
    return at::bincount(borrow(a), weights ? Weights(borrow(weights)) : Weights(), minimum);
  });
}
API Handle wt_histc(Handle a, int64_t bins, int64_t low, int64_t high) {
  return result([&] { return at::histc(borrow(a), bins, low, high); });
}
API Handle wt_searchsorted(Handle sorted, Handle values, int32_t out_int32, int32_t right) {
  return result([&] { return at::searchsorted(borrow(sorted), borrow(values), out_int32 != 0, right != 0); });
}
API Handle wt_diff(Handle a, int64_t times, int64_t dim) { return result([&] { return at::diff(borrow(a), times, dim); }); }
API Handle wt_quantile(Handle a, Handle q, int64_t dim, int32_t keep) {
  return result([&] { return at::quantile(borrow(a), borrow(q), dim, keep != 0); });
}
