// Products of matrices and vectors.
#include "shim.h"

#define PRODUCT(name) \
  API Handle wt_##name(Handle a, Handle b) { return result([&] { return at::name(borrow(a), borrow(b)); }); }
PRODUCT(bmm)
PRODUCT(dot)
PRODUCT(matmul)
PRODUCT(mm)
PRODUCT(mv)
PRODUCT(outer)

API Handle wt_addmm(Handle a, Handle b, Handle c, float beta, float alpha) {
  return result([&] { return at::addmm(borrow(a), borrow(b), borrow(c), beta, alpha); });
}
API int32_t wt_addmm_(Handle a, Handle b, Handle c, float beta, float alpha) {
  return effect([&] { borrow(a).addmm_(borrow(b), borrow(c), beta, alpha); });
}
API Handle wt_addmv(Handle a, Handle b, Handle c, float beta, float alpha) {
  return result([&] { return at::addmv(borrow(a), borrow(b), borrow(c), beta, alpha); });
}
API Handle wt_baddbmm(Handle a, Handle b, Handle c, float beta, float alpha) {
  return result([&] { return at::baddbmm(borrow(a), borrow(b), borrow(c), beta, alpha); });
}
API Handle wt_cdist(Handle a, Handle b, double p, int64_t mode) {
  return result([&] { return at::cdist(borrow(a), borrow(b), p, mode); });
}
API Handle wt_inverse(Handle a) { return result([&] { return at::inverse(borrow(a)); }); }
API Handle wt_vector_norm(Handle a, double order, const int64_t* along, int64_t count, int32_t keep) {
  return result([&] {
    using Dims = at::OptionalIntArrayRef;
    return at::linalg_vector_norm(borrow(a), order, along ? Dims(dims(along, count)) : Dims(), keep != 0);
  });
}
