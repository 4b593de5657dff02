// Recorded cases, one a line, as they ran against the packages (see standins/contract/PROVENANCE.md).
#nullable disable
#pragma warning disable CS0649, CS0169, CS0414 // fields are set and read by reflection


internal static partial class MlCases
{
    public static void All() { Loading(); Enumerables(); Saving(); Views(); Cursors(); Schemas(); Transforms(); Errors(); Chains(); Models(); Trainers(); Images(); }
}
