namespace TorchSharp;

public static unsafe partial class torch
{
    /// <summary>Matrix products.</summary>
    public partial class Tensor
    {
        public Tensor matmul(Tensor target) => Map(Native.matmul, target);

        public Tensor mm(Tensor target) => Map(Native.mm, target);

        public Tensor mv(Tensor target) => Map(Native.mv, target);

        public Tensor bmm(Tensor batch2) => Map(Native.bmm, batch2);

        public Tensor dot(Tensor target) => Map(Native.dot, target);

        public Tensor outer(Tensor vec2) => Map(Native.outer, vec2);

        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) =>
            Fused(Native.addmm, mat1, mat2, beta, alpha);

        public Tensor addmm_(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1)
        {
            int failed = Native.addmm_(Handle, mat1.Handle, mat2.Handle, beta, alpha);
            KeepAlive(this, mat1, mat2);
            return Changed(failed);
        }

        public Tensor addmv(Tensor mat, Tensor vec, float beta = 1, float alpha = 1) => Fused(Native.addmv, mat, vec, beta, alpha);

        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
            Fused(Native.baddbmm, batch1, batch2, beta, alpha);

        public Tensor inverse() => Map(Native.inverse);

        private Tensor Fused(
            delegate* unmanaged<nint, nint, nint, float, float, nint> function, Tensor first, Tensor second, float beta, float alpha)
        {
            nint made = function(Handle, first.Handle, second.Handle, beta, alpha);
            KeepAlive(this, first, second);
            return Own(made);
        }
    }
}
