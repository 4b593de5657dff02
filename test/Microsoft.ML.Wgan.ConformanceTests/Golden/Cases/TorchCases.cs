// Recorded cases, one a line, as they ran against the packages (see standins/contract/PROVENANCE.md).
#nullable disable
#pragma warning disable CS0649, CS0169, CS0414 // fields are set and read by reflection


internal static partial class TorchCases
{
    public static void All() { Create(); Ops(); Random(); Grad(); Layers(); Modules(); Optimizers(); Access(); Scopes(); Misc(); }
}
