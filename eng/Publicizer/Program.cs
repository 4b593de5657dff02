// publicizer OUTPUT_FOLDER ASSEMBLY...
//
// Writes a copy of each assembly in which every internal type, method and field is public. Only the compiler reads the
// copies: at run time the real assembly is loaded, and IgnoresAccessChecksToAttribute lets the calls through.
// Visibility is the low three bits of a flags column in the TypeDef, MethodDef and Field tables (ECMA-335 §II.23.1),
// so the bytes are changed in place and nothing else of the file moves.
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

if (args.Length < 2)
{
    Console.Error.WriteLine("usage: publicizer OUTPUT_FOLDER ASSEMBLY...");
    return 2;
}

Directory.CreateDirectory(args[0]);
foreach (string path in args.Skip(1))
{
    byte[] image = File.ReadAllBytes(path);
    Publicize(image);
    string copy = Path.Combine(args[0], Path.GetFileName(path));

    // An unchanged copy keeps its time stamp, so that incremental builds stay incremental.
    if (!File.Exists(copy) || !File.ReadAllBytes(copy).AsSpan().SequenceEqual(image))
    {
        File.WriteAllBytes(copy, image);
    }
}

return 0;

static void Publicize(byte[] image)
{
    const int NotPublic = 0, Public = 1, NestedPublic = 2, NestedAssembly = 5, NestedFamilyAndAssembly = 6;
    const int MemberFamilyAndAssembly = 2, MemberAssembly = 3, MemberPublic = 6;

    using var file = new PEReader(new MemoryStream(image.ToArray()));
    MetadataReader metadata = file.GetMetadataReader();
    int start = file.PEHeaders.MetadataStartOffset;

    ChangeVisibility(TableIndex.TypeDef, flagsOffset: 0, visibility => visibility switch
    {
        NotPublic => Public,
        NestedAssembly or NestedFamilyAndAssembly => NestedPublic,
        _ => visibility,
    });

    // A method's row starts with its address (4 bytes) and implementation flags (2 bytes).
    ChangeVisibility(TableIndex.MethodDef, flagsOffset: 6, ToPublicMember);
    ChangeVisibility(TableIndex.Field, flagsOffset: 0, ToPublicMember);

    static int ToPublicMember(int visibility) =>
        visibility is MemberAssembly or MemberFamilyAndAssembly ? MemberPublic : visibility;

    void ChangeVisibility(TableIndex table, int flagsOffset, Func<int, int> change)
    {
        int rowSize = metadata.GetTableRowSize(table);
        int at = start + metadata.GetTableMetadataOffset(table) + flagsOffset;
        for (int row = 0; row < metadata.GetTableRowCount(table); row++, at += rowSize)
        {
            image[at] = (byte)((image[at] & ~7) | change(image[at] & 7));
        }
    }
}
